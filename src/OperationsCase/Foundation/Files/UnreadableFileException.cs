namespace OperationsCase.Foundation.Files;

/// <summary>A file that cannot be read wholly. The message is a sentence for whoever sent it, with the line, and without a full stop.</summary>
internal sealed class UnreadableFileException(string sentence) : FormatException(sentence);
