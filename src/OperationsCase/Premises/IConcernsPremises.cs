using OperationsCase.Access;

namespace OperationsCase.Premises;

/// <summary>Marks a request about premises, named by their reference.</summary>
[ConcernsKind(PremisesCase.Code)]
public interface IConcernsPremises : IConcernsCaseOfKind;
