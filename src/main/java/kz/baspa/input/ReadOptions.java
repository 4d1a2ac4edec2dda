package kz.baspa.input;

import kz.baspa.text.Progress;

/**
 * How files are read.
 *
 * @param acceptChanges whether tracked changes of a Word file are taken as accepted, else as
 *     refused
 * @param progress is told how far the reading of pictures has come
 */
record ReadOptions(boolean acceptChanges, Progress progress) {}
