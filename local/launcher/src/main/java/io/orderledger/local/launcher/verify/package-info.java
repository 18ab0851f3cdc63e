/** Proofs that what is shown is what happened. */
@NullMarked
package io.orderledger.local.launcher.verify;

import org.jspecify.annotations.NullMarked;
