namespace OperationsCase.Foundation.Data;

/// <summary>An upgrade could not be done, and the record is as it was before.</summary>
public sealed class UpgradeFailedException(string upgrade, Exception cause) : Exception($"The upgrade {upgrade} failed: {cause.Message}", cause)
{
    public string Upgrade => upgrade;
}
