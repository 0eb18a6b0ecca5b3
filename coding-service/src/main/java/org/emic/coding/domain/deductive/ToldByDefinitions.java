package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// With definitions, and few examples if any: codes in order of contrast, of which the first is suggested.
final class ToldByDefinitions implements Judge {

    /// The best of so many codes reaches √(2 ln codes) standard deviations by chance; below this share of it nothing fits.
    private static final double SHARE = 0.5;

    /// No more than this share of the incidents is refused: there is no example by which to judge what that would hide.
    private static final double LOST = 0.2;

    private final double[][] contrast;
    private final double fitsFrom;

    /// @param contrast of each incident with each code
    ToldByDefinitions(double[][] contrast) {
        this.contrast = contrast;
        double[] best = Arrays.stream(contrast).mapToDouble(scores -> scores[Cut.first(scores)]).sorted().toArray();
        fitsFrom = best.length == 0
                ? 0
                : Math.min(SHARE * Math.sqrt(2 * StrictMath.log(contrast[0].length)), best[(int) (LOST * best.length)]);
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
        double lead = offers.size() < 2 ? 0 : scores[first] - offers.get(1).score();
        return new Suggestion(offers, scores[first] >= fitsFrom, StrictMath.exp(-lead));
    }

}
