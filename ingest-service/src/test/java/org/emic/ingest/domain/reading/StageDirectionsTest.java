package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Annotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageDirectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PAUSE | (pause)", "PAUSE | [3 sec]", "PAUSE | (3 sec.)",
            "PAUSE | [10 seconds]",
            "PAUSE | (2.0)", "PAUSE | (0.5)", "PAUSE | (.)", "PAUSE | (...)", "PAUSE | (…)", "PAUSE | [silence]",
            "PAUSE | (long silence)", "PAUSE | [5-second pause]", "PAUSE | (Pausa)", "OVERLAP | [overlapping]",
            "OVERLAP | (overlapping with Boma)", "OVERLAP | [crosstalk]", "OVERLAP | //", "LAUGHTER | ((laughs))",
            "LAUGHTER | (laughs softly)", "LAUGHTER | [everybody laughs]", "LAUGHTER | (lacht)", "LAUGHTER | [risas]",
            "CRYING | [crying]", "CRYING | (sobbing)", "CRYING | [tearful]", "CRYING | (voice breaks)",
            "CRYING | [her voice trembles]", "CRYING | (wipes her eyes)", "CRYING | (tears up)",
            "INAUDIBLE | [inaudible 00:12:03]",
            "INAUDIBLE | (???)", "INAUDIBLE | [xxx]", "INAUDIBLE | (unverständlich)", "CHAT | [in the chat]",
            "APPLAUSE | (applause)", "OTHER | .hhh", "OTHER | ((clears throat))", "OTHER | (softly)",
            "OTHER | [in Spanish]", "OTHER | [speaking Tagalog]"})
    void marksWhatIsNoSpeech(String kind, String mark) {
        String text = "She told them " + mark + " and they left";
        assertThat(in(text)).containsExactly(kind + " " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2019)", "(2)", "(laugh at me)", "(in Spanish)", "(silence is not consent)",
            "(cry for help)",
            "(we laughed)",
            "(chat with her)", "(I think)", "[my son]", "(family)", "(only)", "(3 minutes)", "((I think))",
            "https://a.example/b",
            "//a.example/b", "and//or", "(x)", "hello", "(laughed when she came)", "(tears are not enough)", "10.5",
            "Hh"})
    void leavesSpeechAlone(String words) {
        assertThat(in("She told them " + words + " and they left")).isEmpty();
    }

    @Property(tries = 500)
    void annotationsComeInOrderWithinTheTextAndDoNotOverlap(@ForAll String text) {
        for (String spoken : List.of(text, "(( " + text + " )) // [" + text + "] (.) .hh")) {
            int at = 0;
            for (Annotation annotation : StageDirections.in(spoken)) {
                assertThat(annotation.span().start()).isGreaterThanOrEqualTo(at);
                at = annotation.span().end();
            }
            assertThat(at).isLessThanOrEqualTo(CodePoints.length(spoken));
        }
    }

    private static List<String> in(String text) {
        return StageDirections.in(text)
                .stream()
                .map(one -> one.kind() + " " + CodePoints.slice(text, one.span()))
                .toList();
    }
}
