package org.emic.ingest.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.emic.ingest.domain.protection.names.WordLists;

/// Trains the recogniser's model: `bench/run train`. The same data give the same model.
final class NamesTraining {

    private static final int ITERATIONS = 100;
    private static final int CUTOFF = 3;
    private static final double L1 = 0.1;
    private static final double L2 = 0.1;

    private NamesTraining() {}

    /// @param arguments the folder with the labelled sentences, and the file to write
    public static void main(String[] arguments) throws IOException {
        List<Event> events = new ArrayList<>();
        WordLists lists = WordLists.load();
        for (LabelledSentence sentence : sentences(Path.of(arguments[0]))) {
            events.addAll(sentence.events(lists));
            events.addAll(sentence.inLowerCase().events(lists));
        }
        QNModel model = train(events);
        try (DataOutputStream out = new DataOutputStream(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            new BinaryQNModelWriter(model, out).persist();
        }
    }

    private static List<LabelledSentence> sentences(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".conll.gz")).sorted().flatMap(file -> {
                try {
                    return LabelledSentence.read(file).stream();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    private static QNModel train(List<Event> events) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(QNTrainer.L1COST_PARAM, L1);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        QNTrainer trainer = new QNTrainer(parameters);
        return trainer.trainModel(ITERATIONS, indexer);
    }
}
