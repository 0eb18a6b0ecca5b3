package org.emic.coding.domain.study;

/// Incidents that were drawn into samples of people's work. One that ends leaves them; the others stay, with what people did.
public interface DrawnIncidents {

    /// Takes out those that ended with a revision, and, where words were withdrawn, every label that was made of words.
    void revised(Revision revision);

    /// Takes out those of a transcript that was taken back, and every label that was made of words.
    void forget(StudyId study, int transcriptNumber);

}
