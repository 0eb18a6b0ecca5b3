package org.emic.houserules;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Says which tests a build skipped and why; the build itself only counts them. JUnit finds it on the class path.
public final class SaysWhatIsSkipped implements TestExecutionListener {

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(test, reason);
    }

    /// An assumption that does not hold.
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            say(test, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        }
    }

    private static void say(TestIdentifier test, String reason) {
        System.out.printf("skipped: %s: %s%n",
                test.getSource().map(SaysWhatIsSkipped::name).orElse(test.getDisplayName()),
                reason);
    }

    private static String name(TestSource source) {
        return switch (source) {
            case ClassSource type -> type.getClassName();
            case MethodSource method -> method.getClassName() + "." + method.getMethodName();
            default -> source.toString();
        };
    }

}
