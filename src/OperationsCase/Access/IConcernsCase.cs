namespace OperationsCase.Access;

/// <summary>Marks a request about one operation, named by its reference, so that the pipeline can check it first.</summary>
public interface IConcernsOperation
{
    string Operation { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsNetwork
{
    string Network { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsSeizure
{
    string Seizure { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsProblem
{
    string Problem { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsClaim
{
    string Claim { get; }
}

/// <summary>
/// Marks a request about one case of a kind whose room has an interface of its own for it, which derives from this one and names the kind by
/// <see cref="ConcernsKindAttribute"/>.
/// </summary>
public interface IConcernsCaseOfKind
{
    string Case { get; }
}

/// <summary>Marks a request about one case of any kind, whichever the reference names.</summary>
public interface IConcernsRestrictable
{
    string Case { get; }
}

/// <summary>Says of which kind the case is that a request concerns.</summary>
/// <param name="code">As <see cref="CaseKind.Code"/>.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ConcernsKindAttribute(string code) : Attribute
{
    public string Code => code;
}
