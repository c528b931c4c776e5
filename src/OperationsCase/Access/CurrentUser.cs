using System.Security.Claims;

namespace OperationsCase.Access;

/// <summary>Reads the officer from whoever signed in; the sweep, which has no visitor, is the system.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    public const string UnitClaim = "unit";

    public Guid Id => Guid.TryParse(Claim(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    public string Name => http.HttpContext is null ? "The system" : Claim(ClaimTypes.Name) ?? "";

    public Role Role => http.HttpContext is null
        ? Role.TheSystem
        : Enum.TryParse<Role>(Claim(ClaimTypes.Role), out var role) ? role : Role.Visitor;

    public string Unit => Claim(UnitClaim) ?? "";

    private string? Claim(string type) =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user.FindFirst(type)?.Value : null;
}
