/** What a rule of restoration is, and the one place that decides which proposals are made. */
package kz.baspa.restore.rule;
