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

/// <summary>Marks a request about one operation, network, seizure or local problem, whichever the reference names.</summary>
public interface IConcernsRestrictable
{
    string Case { get; }
}
