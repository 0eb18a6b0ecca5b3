package org.emic.launcher.terminal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Progress that keeps the lines that stay.
public final class Lines implements Progress {

    private final List<String> all = new CopyOnWriteArrayList<>();

    public List<String> all() {
        return all;
    }

    @Override
    public void stage(String stage, String state) {}

    @Override
    public void say(String line) {
        all.add(line);
    }

    @Override
    public void done() {}

    @Override
    public void farewell(String line) {
        say(line);
    }
}
