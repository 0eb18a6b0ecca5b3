/// Tests a service's events against the contracts: what it says must satisfy the closed schema, and what it reads must
/// include every published example.
@NullMarked
package org.emic.contracts.testkit;

import org.jspecify.annotations.NullMarked;
