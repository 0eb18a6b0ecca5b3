/// Whether two incidents say the contrary of the same act or thing.
///
/// Likeness is not meaning: for an embedding "they believed her" lies beside "they did not believe her". What is said is
/// cut into clauses; a clause is negated or it is not, by rules of the kind of NegEx (W. W. Chapman et al. 2001, A simple
/// algorithm for identifying negated findings and diseases in discharge summaries, J. Biomedical Informatics 34:
/// negating words, false negations such as "not only", words that end a scope), with the clause as scope, as in R.
/// Morante & E. Blanco (2012, *SEM Shared Task: resolving the scope and focus of negation). Two clauses about the same
/// are opposed where negations and antonyms between them are an odd number. Where nearly all of two clauses is the same and
/// the one speaks for, the other against it ("praises", "despises"), that is taken for an antonym. Questions say nothing.
///
/// English only. A text in another language has no words here and is opposed to nothing.
@NullMarked
package org.emic.coding.domain.stance;

import org.jspecify.annotations.NullMarked;
