/** The clauses of the two public offers, as names that rules and tests carry. */
@NullMarked
package io.orderledger.shared.clause;

import org.jspecify.annotations.NullMarked;
