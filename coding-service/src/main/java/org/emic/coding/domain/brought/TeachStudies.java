package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.OwnCode;
import org.emic.coding.domain.OwnCodebook;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.deductive.Wording;
import org.emic.coding.domain.study.OwnCodebooks;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.EmbedTexts;
import org.emic.coding.domain.vectors.Sha256;

/// Makes one codebook of what was brought: the codes of the codebook, then those that only the codings name, each known by
/// its name, the sentences of its definition and the passages that show it.
public final class TeachStudies implements OwnCodebooks {

    private final BroughtToStudies brought;
    private final EmbedTexts embedding;

    public TeachStudies(BroughtToStudies brought, EmbedTexts embedding) {
        this.brought = brought;
        this.embedding = embedding;
    }

    @Override
    public Map<String, Object> parameters(StudyId study) {
        BroughtToStudies.Digests digests = brought.digests(study);
        Map<String, Object> parameters = new LinkedHashMap<>();
        digests.codebook().ifPresent(sha256 -> {
            parameters.put("codebook", sha256);
            parameters.put("codebookOnly", digests.only());
        });
        digests.examples().ifPresent(sha256 -> parameters.put("examples", sha256));
        return parameters;
    }

    @Override
    public OwnCodebook of(StudyId study) {
        Optional<BroughtCodebook> codebook = brought.codebook(study);
        List<CodebookEntry> entries = entries(codebook.map(BroughtCodebook::entries).orElse(List.of()),
                brought.examples(study).orElse(new BroughtExamples(List.of(), List.of())));
        Map<String, float[]> vectors = embedding
                .vectors(entries.stream().flatMap(entry -> entry.texts().stream()).toList());
        return new OwnCodebook(entries.stream().map(entry -> code(entry, vectors)).toList(),
                codebook.map(BroughtCodebook::only).orElse(false));
    }

    @Override
    public List<HumanCoding> codings(StudyId study, PassageRef passage) {
        return brought.codings(study, passage);
    }

    private static List<CodebookEntry> entries(List<CodebookEntry> codebook, BroughtExamples examples) {
        Map<CodeId, CodebookEntry> entries = new LinkedHashMap<>();
        codebook.forEach(entry -> entries.put(CodeId.brought(entry.name()), entry));
        for (CodedPlace place : examples.places()) {
            if (place.applies()) {
                entries.putIfAbsent(CodeId.brought(place.code()), new CodebookEntry(place.code(), "", List.of()));
            }
        }
        for (ShownPassage passage : examples.passages()) {
            entries.merge(CodeId.brought(passage.code()),
                    new CodebookEntry(passage.code(), "", List.of(passage.text())), TeachStudies::with);
        }
        return List.copyOf(entries.values());
    }

    private static CodebookEntry with(CodebookEntry entry, CodebookEntry more) {
        List<String> examples = new ArrayList<>(entry.examples());
        examples.addAll(more.examples());
        return new CodebookEntry(entry.name(), entry.definition(), examples);
    }

    private static OwnCode code(CodebookEntry entry, Map<String, float[]> vectors) {
        return new OwnCode(entry.name(), entry.definition(), entry.texts()
                .stream()
                .map(text -> new Wording(text, Objects.requireNonNull(vectors.get(Sha256.of(text)))))
                .toList());
    }

}
