package org.emic.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Names;
import org.emic.report.domain.Study;

/// The demo conversation with codes made up for tests.
public final class Demo {

    private Demo() {}

    public static MadeUpStudy study() {
        return MadeUpStudy.moderatedBy("Nadine Ostrow")
                .described(new Study(1, "Seven practitioners on justice (fictional demo study)", "en", Names.KEEP,
                        "incident", false, "How do you help your clients achieve justice?",
                        new Lens("critical-feminist", "1"),
                        "This conversation is fictional. It was written for this project; no person, agency, town or "
                                + "event in it is real, and any likeness is chance."))
                .with("transcript.txt", transcript())
                .timed()
                .coding("sitting until the complaint is registered", "complaint|case number|registered")
                .coding("waiting for the police", "police|officer")
                .coding("years in court", "court|trial|hearing|judge|prosecutor")
                .coding("being treated as an offender", "record|charge|arrest|conviction")
                .coding("finding her own words", "\\bword|verb|interpret|said it|language")
                .coding("counting months of wages", "month|wage|salary|paid|money")
                .coding("a sewing machine", "machine|programme")
                .coding("coming home to neighbours", "home|mother|family|village")
                .coding("being believed", "believe")
                .theme("flaws of the state's justice system", "waiting for the police", "years in court",
                        "being treated as an offender")
                .theme("finding her own words", "finding her own words")
                .theme("counting months of wages", "counting months of wages", "a sewing machine")
                .theme("coming home to neighbours", "coming home to neighbours");
    }

    public static String transcript() {
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/transcript.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
