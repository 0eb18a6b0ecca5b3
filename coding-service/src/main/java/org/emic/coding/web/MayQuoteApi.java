package org.emic.coding.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// JSON about what people wrote that may repeat words which are no longer there.
@RestController
@RequestMapping("/coding/api/studies/{id}/may-quote")
final class MayQuoteApi {

    private final QuotingWords quoting;

    MayQuoteApi(QuotingWords quoting) {
        this.quoting = quoting;
    }

    @GetMapping
    List<Quoting> mayQuote(@PathVariable UUID id) {
        return quoting.of(new StudyId(id))
                .entrySet()
                .stream()
                .map(one -> new Quoting(one.getKey(), one.getValue()))
                .toList();
    }

    @PostMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lookThrough(@PathVariable UUID id, @PathVariable int number, @RequestBody Looked looked) {
        quoting.lookThrough(new StudyId(id), number, looked.act(), looked.who());
    }

    /// @param decision by which it was written
    /// @param transcripts whose words it may repeat
    record Quoting(int decision, Collection<Integer> transcripts) {}

    /// @param act `leave` or `take-out`
    record Looked(@Nullable String who, @Nullable String act) {}

}
