package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.OwnCodebook;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.decisions.Learnt;
import org.emic.coding.domain.decisions.LearntCode;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.study.OwnCodebooks;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.EmbedTexts;
import org.emic.coding.domain.vectors.Sha256;

/// Makes one codebook of what was brought and of what people decided, where somebody asked that the machine learn from it:
/// the codes of the codebook, then those that only the codings name, then those that people founded or touched; each known
/// by its name, the sentences of its definition and the passages that show it.
public final class TeachStudies implements OwnCodebooks {

    private final BroughtToStudies brought;
    private final StoredDecisions decisions;
    private final EmbedTexts embedding;

    public TeachStudies(BroughtToStudies brought, StoredDecisions decisions, EmbedTexts embedding) {
        this.brought = brought;
        this.decisions = decisions;
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
        learnt(study).ifPresent(learnt -> {
            parameters.put("learntAt", learnt.at());
            parameters.put("learntOnly", learnt.only());
            parameters.put("learnt", Sha256.of(learnt.codes() + "\n" + learnt.lessons()));
        });
        return parameters;
    }

    @Override
    public OwnCodebook of(StudyId study) {
        Optional<BroughtCodebook> codebook = brought.codebook(study);
        List<CodebookEntry> entries = entries(study, codebook);
        Optional<Learnt> learnt = learnt(study).filter(each -> !entries.isEmpty() || each.isEnough());
        Map<CodeId, LearntCode> touched = new LinkedHashMap<>();
        learnt.ifPresent(each -> each.codes().forEach(code -> touched.put(code.id(), code)));
        List<WordedCode> codes = new ArrayList<>();
        for (CodebookEntry entry : entries) {
            codes.add(WordedCode.brought(entry, Optional.ofNullable(touched.remove(CodeId.brought(entry.name())))));
        }
        touched.values().forEach(code -> codes.add(WordedCode.learnt(code)));
        Map<String, float[]> vectors = embedding
                .vectors(codes.stream().flatMap(code -> code.texts().stream()).toList());
        return new OwnCodebook(codes.stream().map(code -> code.with(vectors)).toList(),
                codebook.map(BroughtCodebook::only).orElse(false) || learnt.map(Learnt::only).orElse(false),
                learnt.map(Learnt::lessons).orElse(List.of()));
    }

    private Optional<Learnt> learnt(StudyId study) {
        return Optional.of(study)
                .filter(decisions::areToBeLearnt)
                .flatMap(_ -> Learnt.from(decisions.history(study), entries(study, brought.codebook(study)).stream()
                        .map(entry -> new EmptyCode(CodeId.brought(entry.name()), entry.name(), Status.HUMAN,
                                entry.definition()))
                        .toList()));
    }

    private List<CodebookEntry> entries(StudyId study, Optional<BroughtCodebook> codebook) {
        return entries(codebook.map(BroughtCodebook::entries).orElse(List.of()),
                brought.examples(study).orElse(new BroughtExamples(List.of(), List.of())));
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

}
