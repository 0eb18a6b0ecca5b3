package org.emic.report.domain;

/// Where facts are kept.
public interface Facts {

    /// Keeps a fact: what is there with a higher version stays, the rest is replaced; a fact of an analysis lower than
    /// the composed one is dropped. Notes that the study changed in either case, in the same transaction.
    void keep(Fact fact);

}
