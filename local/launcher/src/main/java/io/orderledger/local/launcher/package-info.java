/** The command line: start everything, run the demo, look into the past, verify. */
@NullMarked
package io.orderledger.local.launcher;

import org.jspecify.annotations.NullMarked;
