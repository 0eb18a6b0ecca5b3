package org.emic.ingest.domain.review;

import java.util.List;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.transcript.Annotation;

/// What a person decided about one place of a draft. It can be undone until the draft is released.
public record Decision(Place place, Act act) {

    /// What is done there.
    public sealed interface Act {

        /// Whether it is about a story; otherwise it is about a name or a number.
        default boolean isAboutStory() {
            return switch (this) {
                case Keep _,Replace _ -> false;
                case Allow _,Withhold _,Generalise _ -> true;
            };
        }

        /// Whether the words there may be quoted although they tell somebody else's story.
        default boolean allows() {
            return switch (this) {
                case Allow _ -> true;
                case Generalise(boolean quotable, String _, List<Annotation> _) -> quotable;
                case Keep _,Replace _,Withhold _ -> false;
            };
        }
    }

    /// The words stay as they are, at this place.
    public record Keep() implements Act {}

    /// The words are replaced, at this place.
    public record Replace(Kind kind) implements Act {}

    /// The passage may be quoted: it is the speaker's own story, or nobody could recognise the person.
    public record Allow() implements Act {}

    /// The passage tells somebody else's story and stays as it is, without being quoted.
    public record Withhold(Whose whose) implements Act {}

    /// The passage was written anew, with less detail.
    ///
    /// @param quotable whether it may be quoted as it now stands
    /// @param before the words that stood there
    /// @param annotations those within them; places are in `before`, in code points
    public record Generalise(boolean quotable, String before, List<Annotation> annotations) implements Act {

        public Generalise {
            annotations = List.copyOf(annotations);
        }

        /// Words of people belong in no log.
        @Override
        public String toString() {
            return "Generalise[quotable=" + quotable + "]";
        }
    }
}
