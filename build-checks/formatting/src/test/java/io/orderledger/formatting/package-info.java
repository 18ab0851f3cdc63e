/** One format for all Java files. */
@NullMarked
package io.orderledger.formatting;

import org.jspecify.annotations.NullMarked;
