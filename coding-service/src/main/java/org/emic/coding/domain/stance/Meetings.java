package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.stance.Statement.Meeting;

/// Where statements of two incidents met.
final class Meetings {

    private final double[] agreedHere;
    private final double[] agreedThere;
    private final List<Opposed> opposed = new ArrayList<>();

    Meetings(int here, int there) {
        agreedHere = new double[here];
        agreedThere = new double[there];
    }

    void add(int here, int there, Meeting meeting) {
        if (meeting.opposed()) {
            opposed.add(new Opposed(here, there, meeting.shared()));
        } else {
            agreedHere[here] = Math.max(agreedHere[here], meeting.shared());
            agreedThere[there] = Math.max(agreedThere[there], meeting.shared());
        }
    }

    /// Whether two are opposed of which neither agrees as closely with another.
    boolean opposed() {
        return opposed.stream()
                .anyMatch(each -> each.shared() > agreedHere[each.here()] && each.shared() > agreedThere[each.there()]);
    }

    private record Opposed(int here, int there, double shared) {}

}
