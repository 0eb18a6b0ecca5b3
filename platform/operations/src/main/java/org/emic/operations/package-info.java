/// What people who look after a service see and do: records that could not be read, events that wait, studies to be told
/// again.
@NullMarked
package org.emic.operations;

import org.jspecify.annotations.NullMarked;
