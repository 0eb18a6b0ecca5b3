package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.ChangeLog;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;

/// A study that was compared as the service does it, passage by passage, with all that it asks for at the end of each
/// session: codebook, changes and codings.
///
/// @param seconds by the clock
/// @param processorSeconds of all threads
/// @param mebibytes of heap that the analysis holds at the end
record ComparedStudy(int incidents, int codes, double seconds, double processorSeconds, long mebibytes) {

    static ComparedStudy of(RecombinedTalk talk, int size, PhraseFinder phrases) {
        System.gc();
        long before = Clock.heapInUse();
        Analysis analysis = Analysis.begin(Parameters.standard(), phrases);
        Clock clock = new Clock();
        int from = 0;
        while (from < size) {
            int end = Incidents.passageEnd(from, size);
            List<Incident> passage = new ArrayList<>();
            for (int number = from; number < end; number++) {
                passage.add(talk.incident(number));
            }
            boolean last = Incidents.endsSession(end, size);
            clock.run(() -> compare(analysis, passage, last));
            from = end;
        }
        System.gc();
        long held = Clock.heapInUse() - before;
        return new ComparedStudy(size, analysis.codebook().size(), clock.seconds(), clock.processorSeconds(),
                held >> 20);
    }

    static void compare(Analysis analysis, List<Incident> passage, boolean last) {
        analysis.compare(passage);
        if (last) {
            analysis.endTranscript(passage.getLast().transcriptNumber());
            Coded coded = analysis.coded();
            ChangeLog.between(ChangeLog.Told.of(coded), coded, Map.of());
        }
    }

    double perIncident() {
        return processorSeconds * 1000 / incidents;
    }

    @Override
    public String toString() {
        return "  %7d incidents: %5d codes, %7.1f s by the clock, %7.1f s of processor time, %.3f ms an incident, holds %d MiB"
                .formatted(incidents, codes, seconds, processorSeconds, perIncident(), mebibytes);
    }

}
