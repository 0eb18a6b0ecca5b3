package org.emic.ingest.documents.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which system calls Linux refuses the child from then on: sockets of any kind, further processes and programs, and the
/// ways around that (other processes' memory, io_uring). Written in the instructions of classic BPF, as seccomp(2) takes
/// them; numbers are the kernel's (`asm/unistd.h`), `audit` its name of the architecture.
record SystemCallFilter(int audit, int seccomp, int prctl, int process, List<Integer> refused) {

    private static final int CLONE3 = 435;
    private static final int CLONE_THREAD = 0x10000;
    private static final int X32 = 0x40000000;

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_BITS = 0x45;
    private static final int RETURN = 0x06;
    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;
    private static final int FIRST_ARGUMENT_AT = 16;

    private static final int ALLOW = 0x7FFF0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NOT_THERE = 0x00050026;
    private static final int KILL = 0x80000000;

    private static final SystemCallFilter X86_64 = new SystemCallFilter(0xC000003E, 317, 157, 56,
            // socket to accept, sendto, sendmsg, bind, listen, socketpair, accept4
            List.of(41, 42, 43, 44, 46, 49, 50, 53, 288,
                    // fork, vfork, execve, execveat
                    57, 58, 59, 322,
                    // ptrace, process_vm_readv, process_vm_writev, io_uring_*, pidfd_open, pidfd_getfd
                    101, 310, 311, 425, 426, 427, 434, 438));
    private static final SystemCallFilter AARCH64 = new SystemCallFilter(0xC00000B7, 277, 167, 220,
            // socket to connect, sendto, sendmsg, accept4
            List.of(198, 199, 200, 201, 202, 203, 206, 211, 242,
                    // execve, execveat
                    221, 281,
                    // ptrace, process_vm_readv, process_vm_writev, io_uring_*, pidfd_open, pidfd_getfd
                    117, 270, 271, 425, 426, 427, 434, 438));

    /// The filter for an architecture by Java's name; empty where none is known.
    static Optional<SystemCallFilter> of(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /// The program: 8 bytes an instruction.
    byte[] program() {
        List<Long> code = new ArrayList<>();
        code.add(instruction(LOAD, 0, 0, ARCHITECTURE_AT));
        code.add(instruction(IF_EQUAL, 1, 0, audit));
        code.add(instruction(RETURN, 0, 0, KILL));
        code.add(instruction(LOAD, 0, 0, NUMBER_AT));
        code.add(instruction(IF_AT_LEAST, 0, 1, X32));
        code.add(instruction(RETURN, 0, 0, NOT_PERMITTED));
        for (int number : refused) {
            code.add(instruction(IF_EQUAL, 0, 1, number));
            code.add(instruction(RETURN, 0, 0, NOT_PERMITTED));
        }
        // The C library then takes clone, whose purpose can be told from its first argument: threads are needed.
        code.add(instruction(IF_EQUAL, 0, 1, CLONE3));
        code.add(instruction(RETURN, 0, 0, NOT_THERE));
        code.add(instruction(IF_EQUAL, 1, 0, process));
        code.add(instruction(RETURN, 0, 0, ALLOW));
        code.add(instruction(LOAD, 0, 0, FIRST_ARGUMENT_AT));
        code.add(instruction(IF_BITS, 1, 0, CLONE_THREAD));
        code.add(instruction(RETURN, 0, 0, NOT_PERMITTED));
        code.add(instruction(RETURN, 0, 0, ALLOW));
        ByteBuffer bytes = ByteBuffer.allocate(code.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        code.forEach(bytes::putLong);
        return bytes.array();
    }

    private static long instruction(int code, int ifTrue, int ifFalse, int operand) {
        return code | (long) ifTrue << 16 | (long) ifFalse << 24 | Integer.toUnsignedLong(operand) << 32;
    }
}
