package org.emic.coding.domain.reading;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// What an analysis has come to, for reading.
public interface ReadCodes {

    /// The study, if anything was heard of it.
    Optional<StudyView> study(StudyId study);

    /// How far the study's newest analysis is.
    Progress progress(StudyId study);

    /// How far people have come with what an analysis suggests.
    Review review(StudyId study, int analysis);

    /// Codes in order of their first incident.
    ///
    /// @param from place of the first, from 0
    /// @param most how many at most
    Slice<CodeView> codes(StudyId study, int analysis, int from, int most);

    /// Codes with most incidents first.
    ///
    /// @param from place of the first, from 0
    /// @param most how many at most
    Slice<CodeView> codesBySize(StudyId study, int analysis, int from, int most);

    /// All codes by name, in alphabetical order: a study may have thousands, each of which takes some reading.
    List<CodeName> names(StudyId study, int analysis);

    /// One code.
    Optional<CodeView> code(StudyId study, int analysis, String code);

    /// What happened to a code beyond being founded and revised, in order.
    List<ChangeView> changes(StudyId study, int analysis, String code);

    /// Codings.
    ///
    /// @param code only those with this code
    /// @param from place of the first, from 0
    /// @param most how many at most
    Slice<CodingView> codings(StudyId study, int analysis, Optional<String> code, Order order, int from, int most);

    /// In which order codings are read.
    enum Order {

        /// The order of the talk.
        CANONICAL,
        /// What nobody has read first, and of that the least sure first.
        UNSURE

    }

}
