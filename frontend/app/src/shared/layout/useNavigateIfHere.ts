import { useCallback, useContext } from "react";
import {
  type NavigateOptions,
  UNSAFE_DataRouterContext as RouterContext,
  type To,
  useLocation,
  useNavigate,
} from "react-router";

/**
 * Navigates after an answer, an effect or anything else that takes time: only if the person is still
 * on the page on which the waiting began, and has not opened another one that is still loading. A
 * press navigates at once and uses `useNavigate`.
 *
 * The router is asked itself, because what React has rendered lags behind it.
 *
 * @returns takes in `from` the path where the waiting began, if that is not the page of this hook
 */
export function useNavigateIfHere(): (
  to: To,
  options?: NavigateOptions & { from?: string },
) => Promise<void> {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const router = useContext(RouterContext)?.router;
  return useCallback(
    async (to, { from = pathname, ...options } = {}) => {
      const { location, navigation } = router?.state ?? {};
      const place = navigation?.location ?? location;
      if (!place || place.pathname === from) await navigate(to, options);
    },
    [navigate, pathname, router],
  );
}
