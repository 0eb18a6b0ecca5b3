package org.emic.coding.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/// Where words and punctuation marks are, the same as OpenNLP's `TokenizerME` finds.
///
/// It cuts what stands between spaces by nothing but itself, and people say the same again and again. So it is asked once
/// for each such piece; pieces are remembered, up to a number, then forgotten at once.
///
/// Not thread safe.
final class Tokens {

    private static final int REMEMBERED = 50_000;

    private final TokenizerME tokenizer;
    private final Map<String, List<Span>> known = new HashMap<>();

    Tokens(TokenizerModel model) {
        tokenizer = new TokenizerME(model);
    }

    Span[] of(String text) {
        List<Span> tokens = new ArrayList<>();
        for (Span piece : WhitespaceTokenizer.INSTANCE.tokenizePos(text)) {
            for (Span token : within(text.substring(piece.getStart(), piece.getEnd()))) {
                tokens.add(new Span(token, piece.getStart()));
            }
        }
        return tokens.toArray(Span[]::new);
    }

    private List<Span> within(String piece) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(piece, its -> List.of(tokenizer.tokenizePos(its)));
    }

}
