package org.emic.coding.jdbc;

import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A study's row, which is there with the first thing that is heard of it, and its first analysis.
final class StudyRow {

    private StudyRow() {}

    /// Makes it, unless it is there.
    static void know(JdbcClient client, StudyId study) {
        int heard = client.sql("insert into study (study_id) values (?) on conflict do nothing")
                .param(study.value())
                .update();
        if (heard == 1) {
            client.sql("insert into analysis (study_id, analysis) values (?, 1)").param(study.value()).update();
        }
    }

}
