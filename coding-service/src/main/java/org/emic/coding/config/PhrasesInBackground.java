package org.emic.coding.config;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.emic.coding.domain.Phrase;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.stance.Word;

/// A phrase finder that is being loaded while the service starts; whoever needs it first waits.
final class PhrasesInBackground implements PhraseFinder {

    private final CompletableFuture<PhraseFinder> finder;

    private PhrasesInBackground(CompletableFuture<PhraseFinder> finder) {
        this.finder = finder;
    }

    static PhrasesInBackground loading(Supplier<PhraseFinder> loading) {
        Executor thread = task -> Thread.ofPlatform().daemon().name("phrases").start(task);
        return new PhrasesInBackground(CompletableFuture.supplyAsync(loading, thread));
    }

    @Override
    public List<Phrase> phrases(String text, String lang) {
        return finder.join().phrases(text, lang);
    }

    @Override
    public List<String> terms(String text, String lang) {
        return finder.join().terms(text, lang);
    }

    @Override
    public List<Word> words(String text, String lang) {
        return finder.join().words(text, lang);
    }

}
