package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// With definitions, and few examples if any: codes in order of contrast, of which the first is suggested.
final class ToldByDefinitions implements Judge {

    /// The best of so many codes reaches √(2 ln codes) standard deviations by chance; below this share of it nothing fits.
    private static final double SHARE = 0.5;

    private final double[][] contrast;

    ToldByDefinitions(double[][] contrast) {
        this.contrast = contrast;
    }

    @Override
    public Suggestion judge(int incident) {
        double[] scores = contrast[incident];
        int first = Cut.first(scores);
        List<Offer> offers = new ArrayList<>();
        for (int code = 0; code < scores.length; code++) {
            offers.add(new Offer(code, scores[code], OptionalDouble.empty(), code == first));
        }
        offers.sort(Comparator.comparingDouble(Offer::score).reversed());
        boolean fits = scores[first] >= SHARE * Math.sqrt(2 * StrictMath.log(scores.length));
        double lead = offers.size() < 2 ? 0 : scores[first] - offers.get(1).score();
        return new Suggestion(offers, fits, StrictMath.exp(-lead));
    }

}
