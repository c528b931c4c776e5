using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>The person at the keyboard. Which boroughs they serve stands in the database, where <see cref="Visible"/> asks.</summary>
public interface ICurrentUser : IRequestSender
{
    /// <summary>Rank and name as said at work, such as "DC Priya Raman".</summary>
    string Name { get; }

    Role Role { get; }

    string Unit { get; }

    /// <summary>1 for those who see networks and cash, else 0: the parameter of the conditions in <see cref="Visible"/> that ask.</summary>
    int SeesMoney => (Role & Role.Investigators) != Role.None ? 1 : 0;
}
