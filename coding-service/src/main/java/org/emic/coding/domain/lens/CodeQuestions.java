package org.emic.coding.domain.lens;

import java.util.List;
import org.emic.coding.domain.reading.CodeView;

/// The questions of a lens for one code.
public record CodeQuestions(CodeView code, List<Asked> questions) {

    public CodeQuestions {
        questions = List.copyOf(questions);
    }

    /// A question with the answers that stand.
    public record Asked(Question question, List<Answer> answers) {

        public Asked {
            answers = List.copyOf(answers);
        }

    }

}
