/** The rules of the house, and that each of them can fail. */
@NullMarked
package io.orderledger.architecture;

import org.jspecify.annotations.NullMarked;
