package org.emic.ingest.domain.review;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;

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
                case Generalise generalised -> generalised.quotable();
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
    /// @param original what the turn was a translation of: it would tell what was made general, and is gone with it
    public record Generalise(boolean quotable, String before, List<Annotation> annotations,
            Optional<Original> original) implements Act {

        public Generalise {
            annotations = List.copyOf(annotations);
        }

        /// The same, with no original to bring back.
        Generalise withoutOriginal() {
            return new Generalise(quotable, before, annotations, Optional.empty());
        }

        /// Words of people belong in no log.
        @Override
        public String toString() {
            return "Generalise[quotable=" + quotable + "]";
        }
    }
}
