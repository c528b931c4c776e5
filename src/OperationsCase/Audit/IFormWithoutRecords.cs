namespace OperationsCase.Audit;

/// <summary>A form that can be shown with nothing that was read for it, so that what was typed is not lost when the log cannot be written.</summary>
public interface IFormWithoutRecords
{
    void ForgetWhatWasRead();
}
