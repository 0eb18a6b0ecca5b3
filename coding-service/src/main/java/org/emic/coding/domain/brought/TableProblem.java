package org.emic.coding.domain.brought;

/// What is wrong with a file that was brought. Never holds words of it.
///
/// @param line where it stands, from 1
/// @param problem what is wrong
/// @param remedy what to do
public record TableProblem(int line, String problem, String remedy) {}
