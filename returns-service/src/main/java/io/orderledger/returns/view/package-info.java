/** What people see of returns. */
@NullMarked
package io.orderledger.returns.view;

import org.jspecify.annotations.NullMarked;
