package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.StudyId;

/// The double codings of studies. They hold ids and what people typed, and no words of a transcript but in labels.
public interface DoubleCodings {

    /// All of a study, in the order in which they were opened.
    List<DoubleCoding> of(StudyId study);

    /// One of them.
    Optional<DoubleCoding> find(StudyId study, int number);

    /// One of them, which nobody else changes until the transaction ends.
    Optional<DoubleCoding> lock(StudyId study, int number);

    /// The number of the study's next one; nobody else has it until the transaction ends.
    int next(StudyId study);

    /// Opens one under its number.
    void open(Opening opening);

    /// What of it the coders have read and coded, of units that are still there.
    List<Reading> readings(DoubleCoding coding);

    /// Keeps a reading in the place of an earlier one.
    void keep(DoubleCoding coding, Reading reading);

    /// Takes a reading back, as if the unit had not been read.
    void takeBack(DoubleCoding coding, int coder, IncidentId unit);

    /// Keeps that a coder has closed.
    void close(DoubleCoding coding, int coder);

    /// Keeps that the codings were revealed.
    void reveal(DoubleCoding coding, Revealed revealed);

    /// What was agreed on, of each unit the latest.
    List<Agreed> agreed(DoubleCoding coding);

    /// Adds what was agreed on; what was agreed before stays as well.
    void agree(DoubleCoding coding, Agreed agreed);

}
