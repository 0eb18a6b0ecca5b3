package org.emic.ingest.domain.reading;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a text file's bytes stand for characters, where its owner knows. Encodings that change their meaning within a file
/// are not among them.
public enum Encoding {

    UTF_8("UTF-8"), UTF_16LE("UTF-16LE"), UTF_16BE("UTF-16BE"), WINDOWS_1250("windows-1250"), WINDOWS_1251(
            "windows-1251"), WINDOWS_1252("windows-1252"), WINDOWS_1253("windows-1253"), WINDOWS_1254(
                    "windows-1254"), WINDOWS_1255("windows-1255"), WINDOWS_1256("windows-1256"), WINDOWS_1257(
                            "windows-1257"), ISO_8859_1("ISO-8859-1"), ISO_8859_2("ISO-8859-2"), ISO_8859_15(
                                    "ISO-8859-15"), MACINTOSH("x-MacRoman"), KOI8_R("KOI8-R"), SHIFT_JIS(
                                            "Shift_JIS"), EUC_JP(
                                                    "EUC-JP"), EUC_KR("EUC-KR"), BIG5("Big5"), GB18030("GB18030");

    private final Charset charset;

    Encoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    /// The encoding with this name, in any case.
    public static Optional<Encoding> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(encoding -> encoding.word().equals(wanted)).findFirst();
    }

    /// The names of all.
    public static List<String> words() {
        return Arrays.stream(values()).map(Encoding::word).toList();
    }

    /// Its name, such as `windows-1252`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Charset charset() {
        return charset;
    }

    /// Whether a control character between 0x80 and 0x9F tells that the text is written in another one: these are letters
    /// and quotation marks of Windows.
    boolean isMistakenForWindows() {
        return this == ISO_8859_1 || this == ISO_8859_2 || this == ISO_8859_15;
    }
}
