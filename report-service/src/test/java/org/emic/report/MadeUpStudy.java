package org.emic.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.report.domain.Annotation;
import org.emic.report.domain.Code;
import org.emic.report.domain.Code.Exemplar;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.CodeStanding;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Method;
import org.emic.report.domain.Names;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Role;
import org.emic.report.domain.Status;
import org.emic.report.domain.Study;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Theme;
import org.emic.report.domain.Theme.SubTheme;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.TurnPart;
import org.emic.report.domain.Versions;
import org.emic.report.domain.Voice;
import org.emic.report.domain.report.Words;

/// A study for tests: words as `Speaker: text` lines, cut at sentences, with codes made up by looking for a word. It
/// gives the facts that the other services would send, in the order in which they would.
public final class MadeUpStudy {

    public static final StudyId STUDY = new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));

    private static final int PASSAGE = 8;
    private static final Pattern SENTENCES = Pattern.compile("\\S.*?(?:[.?!…](?=\\s)|$)", Pattern.DOTALL);
    private static final Pattern DIRECTION = Pattern.compile("\\[[^\\]]*]");

    private final Set<String> moderators;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<String>> themes = new LinkedHashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private Study study = new Study(1, "A made-up study", "en", Names.KEEP, "incident", false, "What happened?",
            new Lens("critical-feminist", "1"), "Made up for tests.");
    private int analysis = 1;
    private boolean milliseconds;
    private boolean exact;
    private final Set<Integer> removed = new TreeSet<>();
    private int version = 1;

    private MadeUpStudy(Set<String> moderators) {
        this.moderators = moderators;
    }

    /// @param first the text of the first version
    private record Document(String name, String text, String first, int version) {

        private String sha256() {
            return Words.sha256(first);
        }

        /// Fingerprints are made of it, so golden files depend on it.
        @Override
        public String toString() {
            return "Document[name=%s, text=%s]".formatted(name, text);
        }

        /// A turn that stood in the first version as it is keeps the ids of its incidents.
        private String prefix(String line, int turn) {
            int origin = first.lines().filter(one -> !one.isBlank()).toList().indexOf(line);
            return origin >= 0
                    ? "i-" + sha256().substring(0, 12) + "-" + origin + "-"
                    : "i-" + Words.sha256(sha256() + ":" + version).substring(0, 12) + "-" + turn + "-";
        }

    }

    public static MadeUpStudy moderatedBy(String... moderators) {
        return new MadeUpStudy(new LinkedHashSet<>(List.of(moderators)));
    }

    public MadeUpStudy described(Study fields) {
        study = fields;
        return this;
    }

    /// The same with pseudonyms, signed off by a person or not.
    public MadeUpStudy withPseudonyms(boolean reviewed) {
        return described(new Study(study.revision(), study.title(), study.language(), Names.REPLACE, study.segment(),
                reviewed, study.question(), study.lens(), study.note()));
    }

    public MadeUpStudy inAnalysis(int number) {
        analysis = number;
        return this;
    }

    /// With exact versions in its completed events.
    public MadeUpStudy exact() {
        exact = true;
        return this;
    }

    /// Whose codebook and codings have this version.
    public MadeUpStudy atVersion(int number) {
        version = number;
        return this;
    }

    /// Takes the document with this number back.
    public MadeUpStudy without(int number) {
        removed.add(number);
        return this;
    }

    public MadeUpStudy timed() {
        milliseconds = true;
        return this;
    }

    /// A document of `Speaker: text` lines.
    public MadeUpStudy with(String name, String text) {
        documents.add(new Document(name, text, text, 1));
        return this;
    }

    /// The next version of the document with this number. Who speaks as `[withdrawn]` is unattributed.
    public MadeUpStudy revised(int number, String text) {
        Document before = documents.get(number - 1);
        documents.set(number - 1, new Document(before.name(), text, before.first(), before.version() + 1));
        return this;
    }

    /// That this version of a document has begun.
    public Fact versionBegun(int number, boolean wordsWithdrawn) {
        return new Fact.VersionBegun(STUDY, transcriptId(number), number, documents.get(number - 1).version(),
                wordsWithdrawn);
    }

    /// A code with this label for every sentence in which the pattern is found.
    public MadeUpStudy coding(String label, String pattern) {
        words.put(label, pattern);
        return this;
    }

    /// A theme of these codes. With more than one code, all but the last become sub-themes.
    public MadeUpStudy theme(String label, String... codes) {
        themes.put(label, List.of(codes));
        return this;
    }

    public static CodeId code(String label) {
        return new CodeId("c-" + Words.sha256("code:" + label).substring(0, 12));
    }

    public String codesFingerprint() {
        return Words.sha256("codes " + analysis + words + documents + (removed.isEmpty() ? "" : removed));
    }

    public String themesFingerprint() {
        return Words.sha256("themes " + analysis + themes + documents + (removed.isEmpty() ? "" : removed));
    }

    /// Every fact, in the order in which the services would send them.
    public List<Fact> facts() {
        return Stream.of(studies(), transcripts(), codes(), themes()).flatMap(List::stream).toList();
    }

    public List<Fact> studies() {
        return List.of(new Fact.StudyDescribed(STUDY, study));
    }

    public List<Fact> transcripts() {
        var facts = new ArrayList<Fact>();
        for (int number : numbers()) {
            List<Passage> passages = passages(number);
            facts.add(new Fact.TranscriptReleased(STUDY, transcriptId(number), transcript(number, passages)));
            passages.forEach(passage -> facts.add(new Fact.PassageReleased(STUDY, transcriptId(number), passage)));
        }
        return facts;
    }

    public List<Fact> codes() {
        var facts = new ArrayList<Fact>();
        List<PassageCodings> codings = allPassages().stream().map(this::codings).toList();
        var standings = new ArrayList<CodeStanding>();
        for (String label : words.keySet()) {
            standings.add(new CodeStanding(version, standings.size(), code(label, codings), true, Optional.empty()));
        }
        if (!standings.isEmpty()) {
            facts.add(new Fact.CodebookChanged(STUDY, analysis, version, standings));
        }
        codings.forEach(coded -> facts.add(new Fact.PassageCoded(STUDY, analysis, coded,
                "coded-%d-%d-%d-%d".formatted(analysis, coded.transcript(), coded.passage(), coded.version()))));
        facts.add(completed(codings));
        return facts;
    }

    public List<Fact> themes() {
        var all = new ArrayList<Theme>();
        themes.forEach((label, codes) -> all.add(theme(all.size() + 1, label, codes)));
        return List.of(
                new Fact.ThemesSynthesised(STUDY, analysis, documents.size(), codesFingerprint(), all,
                        new TreeMap<>(Map.of("linkage", "average")), exact ? themesFingerprint() : ""),
                new Fact.ThemesCompleted(STUDY, analysis, documents.size(), codesFingerprint(), all.size(),
                        all.stream().mapToInt(theme -> theme.subThemes().size()).sum(), themesFingerprint(),
                        List.of()));
    }

    private static Theme theme(int number, String label, List<String> codes) {
        String id = "t-" + code(codes.getFirst()).value().substring(2);
        var subs = new ArrayList<SubTheme>();
        for (String code : codes.subList(0, codes.size() - 1)) {
            String letter = Character.toString('a' + subs.size());
            subs.add(new SubTheme(id + "-" + letter, letter, code, "constructed", Status.SUGGESTED, "One code.",
                    List.of(code(code))));
        }
        return new Theme(id, number, label, "constructed", Status.SUGGESTED,
                "Brings together %d codes.".formatted(codes.size()), codes.stream().map(MadeUpStudy::code).toList(),
                subs);
    }

    private Fact completed(List<PassageCodings> codings) {
        List<Coding> all = codings.stream().flatMap(coded -> coded.codings().stream()).toList();
        var counts = new Counts(numbers().size(), codings.size(),
                allPassages().stream().mapToInt(passage -> passage.incidents().size()).sum(),
                (int) all.stream().map(Coding::incident).distinct().count(), all.size(), words.size(), 0);
        return new Fact.CodesCompleted(STUDY, analysis, documents.size(), counts, codesFingerprint(),
                new Method("constant-comparison", "1", new TreeMap<>(Map.of("neighbours", 15, "kinship", 0.5)),
                        new Method.Embedding("all-minilm-l6-v2", "c".repeat(64), "onnxruntime 1.24",
                                "fp32, one text a call", "x86-64 avx2", 384)),
                exact ? Optional.of(versions(codings)) : Optional.empty(), List.of());
    }

    private Versions versions(List<PassageCodings> codings) {
        var transcripts = new ArrayList<Versions.OfTranscript>();
        for (int number : numbers()) {
            transcripts.add(new Versions.OfTranscript(transcriptId(number), number,
                    documents.get(number - 1).version(), codings.stream()
                            .filter(coded -> coded.transcript() == number)
                            .map(PassageCodings::version)
                            .toList()));
        }
        return new Versions(words.isEmpty() ? 0 : version, transcripts);
    }

    private List<Integer> numbers() {
        return IntStream.rangeClosed(1, documents.size()).filter(number -> !removed.contains(number)).boxed().toList();
    }

    /// That documents were taken back.
    public List<Fact> removals() {
        return removed.stream()
                .<Fact>map(number -> new Fact.TranscriptRemoved(STUDY, transcriptId(number), number))
                .toList();
    }

    public static UUID transcriptId(int number) {
        return new UUID(number, number);
    }

    private Code code(String label, List<PassageCodings> codings) {
        List<Exemplar> exemplars = codings.stream()
                .flatMap(coded -> coded.codings().stream())
                .filter(coding -> coding.code().equals(code(label)) && coding.similarity() > 0.6)
                .map(coding -> new Exemplar(coding.incident(), true, coding.similarity()))
                .toList();
        return new Code(code(label), label, "constructed", Status.SUGGESTED, "", List.of(label.split(" ")), exemplars);
    }

    private PassageCodings codings(Passage passage) {
        var codings = new ArrayList<Coding>();
        var uncoded = new ArrayList<IncidentId>();
        for (Incident incident : passage.incidents()) {
            String text = passage.turns()
                    .stream()
                    .filter(turn -> turn.turn() == incident.turn())
                    .findFirst()
                    .flatMap(turn -> new Words(turn.text()).between(incident.start(), incident.end()))
                    .orElseThrow();
            int before = codings.size();
            words.forEach((label, pattern) -> {
                if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find()) {
                    codings.add(coding(incident.id(), label));
                }
            });
            if (codings.size() == before) {
                uncoded.add(incident.id());
            }
        }
        return new PassageCodings(passage.transcript(), passage.passage(), version, codings, uncoded);
    }

    private static Coding coding(IncidentId incident, String label) {
        String hash = Words.sha256("coding:" + incident + ":" + code(label));
        double similarity = 0.5 + Integer.parseInt(hash.substring(0, 4), 16) / 140_000.0;
        return new Coding("k-" + hash.substring(0, 12), incident, code(label), similarity, Status.SUGGESTED,
                "machine", Optional.empty());
    }

    private List<Passage> allPassages() {
        var all = new ArrayList<Passage>();
        for (int number : numbers()) {
            all.addAll(passages(number));
        }
        return all;
    }

    private Transcript transcript(int number, List<Passage> passages) {
        Document document = documents.get(number - 1);
        var speakers = new LinkedHashMap<String, Voice>();
        List<TurnPart> turns = passages.stream().flatMap(passage -> passage.turns().stream()).toList();
        turns.forEach(turn -> speakers.merge(turn.speaker(),
                new Voice(turn.speaker(), turn.role(), 1, wordsIn(turn.text())),
                (a, b) -> new Voice(a.speaker(), a.role(), a.turns() + 1, a.words() + b.words())));
        return new Transcript(number, document.version(), document.sha256(), document.name(), "text",
                document.text().length(), "en",
                study.names(), study.reviewed(), turns.size(), speakers.values().stream().mapToInt(Voice::words).sum(),
                passages.stream().mapToInt(passage -> passage.incidents().size()).sum(), passages.size(),
                List.copyOf(speakers.values()), milliseconds ? OptionalLong.of(2_410_000) : OptionalLong.empty());
    }

    private static int wordsIn(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private List<Passage> passages(int number) {
        Document document = documents.get(number - 1);
        var passages = new ArrayList<Passage>();
        var turns = new ArrayList<TurnPart>();
        var incidents = new ArrayList<Incident>();
        int turn = 0;
        for (String line : document.text().lines().filter(line -> !line.isBlank()).toList()) {
            String speaker = line.substring(0, line.indexOf(": "));
            String text = line.substring(line.indexOf(": ") + 2);
            Role role = speaker.equals("[withdrawn]")
                    ? Role.UNATTRIBUTED
                    : moderators.contains(speaker) ? Role.MODERATOR : Role.PARTICIPANT;
            turns.add(new TurnPart(turn, speaker, role, 0, text, "en", directions(text),
                    milliseconds ? OptionalLong.of(turn * 19_000L) : OptionalLong.empty(), OptionalLong.empty(), "",
                    ""));
            if (role == Role.PARTICIPANT) {
                incidents.addAll(incidents(document.prefix(line, turn), turn, speaker, text));
            }
            turn++;
            if (incidents.size() >= PASSAGE) {
                passages.add(new Passage(number, document.version(), passages.size() + 1, turns, incidents));
                turns.clear();
                incidents.clear();
            }
        }
        if (!turns.isEmpty()) {
            passages.add(new Passage(number, document.version(), passages.size() + 1, turns, incidents));
        }
        return passages;
    }

    private static List<Incident> incidents(String prefix, int turn, String speaker, String text) {
        var incidents = new ArrayList<Incident>();
        Matcher sentences = SENTENCES.matcher(text);
        while (sentences.find()) {
            incidents.add(new Incident(new IncidentId(prefix + incidents.size()), turn, incidents.size(),
                    speaker, text.codePointCount(0, sentences.start()), text.codePointCount(0, sentences.end()),
                    Words.sha256(sentences.group()), false));
        }
        return incidents;
    }

    private static List<Annotation> directions(String text) {
        var found = new ArrayList<Annotation>();
        Matcher matcher = DIRECTION.matcher(text);
        while (matcher.find()) {
            String kind = matcher.group().toLowerCase(Locale.ROOT).contains("laugh") ? "laughter" : "other";
            found.add(new Annotation(kind, text.codePointCount(0, matcher.start()),
                    text.codePointCount(0, matcher.end())));
        }
        return found;
    }

}
