package org.emic.webkit.problem;

/// One thing that is wrong with what somebody sent, told so that they can put it right.
///
/// @param file the name of the file or field; empty if it is the request as a whole
/// @param place where in it, such as `line 12` or `cue 7`; empty if it is the whole file
/// @param problem what is wrong; an offending value may be named, words of a transcript never
/// @param remedy what to do about it
public record InputProblem(String file, String place, String problem, String remedy) {}
