package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Operators follow an upload to the report that came of it.
class TraceIT {

    @Test
    void whatComesOfARequestBelongsToItsTraceThroughTheGatewayAndAllServices() throws Exception {
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("traced"))) {
            Researchers researchers = new Researchers(emic, GeneratedStudy.of(Sizes.GIVEN.seed(), 60, 2));
            researchers.openAndUploadAll();
            emic.resultsOf(researchers);

            for (String database : RunningEmic.DATABASES) {
                assertThat(traces(database, emic)).as("traces of what " + database + " told")
                        .containsExactly(emic.browser().trace());
            }
        }
    }

    private static Set<String> traces(String database, RunningEmic emic) throws SQLException {
        Set<String> traces = new TreeSet<>();
        try (Connection connection = emic.database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select distinct split_part(traceparent, '-', 2) from outbox_event")) {
            while (rows.next()) {
                traces.add(rows.getString(1));
            }
        }
        return traces;
    }

}
