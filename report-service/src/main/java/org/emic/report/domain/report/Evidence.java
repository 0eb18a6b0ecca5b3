package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Role;

/// The incidents that carry a code, a sub-theme or a theme, and whose they are. Rejected codings are no evidence, and
/// moderators' words, which people may code, are context.
///
/// @param incidents each once, in canonical order
/// @param speakers most incidents first, then in order of first appearance
public record Evidence(List<Quotation> incidents, List<Share> speakers) {

    public record Share(String speaker, int incidents) {

    }

    static Evidence of(Collection<Quotation> quotations) {
        var once = new LinkedHashMap<IncidentId, Quotation>();
        quotations.stream()
                .filter(quotation -> quotation.role() != Role.MODERATOR)
                .sorted(Quotation.CANONICAL)
                .forEach(quotation -> once.putIfAbsent(quotation.incident(), quotation));
        Map<String, Integer> counts = new LinkedHashMap<>();
        once.values().forEach(quotation -> counts.merge(quotation.speaker(), 1, Integer::sum));
        var shares = new ArrayList<Share>();
        counts.forEach((speaker, count) -> shares.add(new Share(speaker, count)));
        shares.sort(Comparator.comparingInt(Share::incidents).reversed());
        return new Evidence(List.copyOf(once.values()), List.copyOf(shares));
    }

    /// How many of the incidents are this speaker's.
    public int of(String speaker) {
        return speakers.stream()
                .filter(share -> share.speaker().equals(speaker))
                .mapToInt(Share::incidents)
                .findFirst()
                .orElse(0);
    }

}
