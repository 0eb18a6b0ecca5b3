package org.emic.ingest.documents.child;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Shuts this process off, for good, from the network and from other programs: by the kernel where it is Linux on a known
/// processor, and by Java's own doors everywhere.
final class Confinement {

    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SET_FILTER = 1;
    private static final int ALL_THREADS = 1;
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "nested");

    private Confinement() {}

    /// Shuts the doors.
    ///
    /// @throws Unreadable where the kernel does not take the filter
    static void begin() throws IOException {
        inJava();
        byTheKernel();
    }

    static void byTheKernel() throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            Optional<SystemCallFilter> filter = SystemCallFilter.of(System.getProperty("os.arch"));
            if (filter.isPresent() && !isTaken(filter.get())) {
                throw new Unreadable(Trouble.NOT_CONFINED);
            }
        }
    }

    @SuppressWarnings("deprecation")
    static void inJava() throws IOException {
        System.setProperty("java.nio.channels.spi.SelectorProvider", NoChannels.class.getName());
        Socket.setSocketImplFactory(() -> {
            throw new SecurityException("No network");
        });
        ServerSocket.setSocketFactory(() -> {
            throw new SecurityException("No network");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new SecurityException("No network");
        });
        URL.setURLStreamHandlerFactory(protocol -> {
            if (LOCAL.contains(protocol)) {
                return null;
            }
            throw new SecurityException("No network");
        });
    }

    private static boolean isTaken(SystemCallFilter filter) throws IOException {
        Linker linker = Linker.nativeLinker();
        MethodHandle call = linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        byte[] program = filter.program();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(program.length, Long.BYTES);
            code.copyFrom(MemorySegment.ofArray(program));
            // struct sock_fprog: how many instructions, and where they are
            MemorySegment described = arena.allocate(MemoryLayout.structLayout(ValueLayout.JAVA_SHORT,
                    MemoryLayout.paddingLayout(6), ValueLayout.ADDRESS));
            described.set(ValueLayout.JAVA_SHORT, 0, (short) (program.length / Long.BYTES));
            described.set(ValueLayout.ADDRESS, 8, code);
            return (long) call.invokeExact((long) filter.prctl(), (long) NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L) == 0
                    && (long) call.invokeExact((long) filter.seccomp(), (long) SET_FILTER, (long) ALL_THREADS,
                            described.address(), 0L, 0L) == 0;
        } catch (Throwable e) {
            throw new IOException("The kernel was not reached", e);
        }
    }
}
