package org.emic.launcher.terminal;

/// What people are told while they wait.
public interface Progress {

    /// How a stage stands; said often. A new stage closes the one before.
    ///
    /// @param stage one word, such as `compare`
    /// @param state its counts
    void stage(String stage, String state);

    /// A line that stays.
    void say(String line);

    /// Closes the last stage.
    void done();

    /// A last line, after which nothing more is said.
    void farewell(String line);
}
