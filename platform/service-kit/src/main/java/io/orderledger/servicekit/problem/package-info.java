/** Errors as RFC 9457 problems. */
@NullMarked
package io.orderledger.servicekit.problem;

import org.jspecify.annotations.NullMarked;
