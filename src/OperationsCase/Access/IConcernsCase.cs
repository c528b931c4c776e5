namespace OperationsCase.Access;

/// <summary>
/// Marks a request about the cases that its properties of type <see cref="ICaseReference"/> name, so that the pipeline can check them first.
/// </summary>
public interface IConcernsCase;
